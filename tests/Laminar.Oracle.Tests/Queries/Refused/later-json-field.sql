-- fails: LAM0300 ->
SELECT Note -> 'a' AS a FROM Trade
