-- fails: LAM0076 to and from text only
SELECT CAST(X'41' AS BIGINT) AS a FROM Trade
