-- fails: LAM0076 DATE cannot be cast to BIGINT
SELECT CAST(Settles AS BIGINT) AS a FROM Trade
