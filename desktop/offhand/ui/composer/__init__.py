"""The field that questions are typed into, and what is attached to them."""
