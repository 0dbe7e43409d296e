-- fails: LAM0300 element
SELECT Symbol[1] AS a FROM Trade
