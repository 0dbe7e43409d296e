-- fails: LAM0062 * stands for all columns only in a select list
SELECT APPROX_COUNT_DISTINCT(*) AS a FROM Trade
