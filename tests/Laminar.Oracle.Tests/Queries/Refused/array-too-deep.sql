-- fails: LAM0078 nest at most 8 deep
SELECT CAST(NULL AS INTEGER[][][][][][][][][]) AS a FROM Trade
