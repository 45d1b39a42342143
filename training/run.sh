#!/usr/bin/env bash
# From data to the shipped files: the vocabulary, three stages of training, the graphs. Goes on where it was stopped.
#
#   training/run.sh SHARED_FOLDER WORK_FOLDER [--free]
#
# Needs a virtual environment with laut and training/requirements.txt; SHARED_FOLDER holds gold/, data/ and score/.
set -eu
cd "$(dirname "$0")/.."
shared=$1 work=$2 free=${3:-}
export OMP_WAIT_POLICY=PASSIVE ONEDNN_PRIMITIVE_CACHE_CAPACITY=8192
mkdir -p "$work"
[ -f "$work/base/encoder.json" ] || python -m training.encoder "$shared" "$work/base"
[ -f "$work/stage1/model.pt" ] || python -m training.train "$shared" "$work/base" "$work/stage1" --stage 1 --epochs 5 $free
[ -f "$work/stage2/model.pt" ] || python -m training.train "$shared" "$work/base" "$work/stage2" --stage 2 --epochs 8 --fold 0/4 \
  --share 0.8 --rate 1.2e-4 --pieces 1100 --start "$work/stage1/model.pt" $free
[ -f "$work/stage3/model.pt" ] || python -m training.meaning "$shared" "$work/base" "$work/stage2/model.pt" \
  "$work/stage3/model.pt" --fold 0/4 $free
python -m training.to_onnx "$work/stage3/model.pt" "$work/base" src/laut/reading/tagger/model
