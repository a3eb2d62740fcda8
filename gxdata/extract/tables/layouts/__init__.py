"""Layouts that a page puts a form's table into, each undone on the stream of tokens before it is read."""
