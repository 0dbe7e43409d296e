-- fails: LAM0190 the pattern of REGEXP_LIKE
SELECT REGEXP_LIKE(Note, Symbol) AS a FROM Trade
