DROP INDEX article_incomplete;
DROP INDEX project_incomplete;
