-- fails: LAM0231 JSON_VALUE
SELECT Symbol[1] AS a FROM Trade
