"""Adverts in running prose: what their sentences ask of people, where no list or table asks for anything."""
