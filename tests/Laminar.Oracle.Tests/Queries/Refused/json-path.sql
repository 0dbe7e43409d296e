-- fails: LAM0195 wildcard
SELECT JSON_VALUE(Note, '$.a[*]') AS a FROM Trade
