"""Turns an Article into a Reading."""
