-- fails: LAM0192 one group
SELECT REGEXP_EXTRACT(Note, '(a)', 2) AS a FROM Trade
