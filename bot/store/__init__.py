"""What must outlive the process: updates, answers, and for a day the articles and briefs behind their buttons."""
