"""Feedback letters in Word, one for each applicant, from a template that the organisation can edit."""
