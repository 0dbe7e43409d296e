-- fails: LAM0193 'x'
SELECT REGEXP_LIKE(Note, 'a', 'x') AS a FROM Trade
