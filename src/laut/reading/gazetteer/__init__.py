"""What words of the news mean: states and places, known actors, nouns of people and bodies, outlets, first names."""
