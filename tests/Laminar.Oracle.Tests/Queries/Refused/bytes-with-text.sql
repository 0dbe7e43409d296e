-- fails: LAM0073 CONVERT_TO(text, 'UTF8')
SELECT X'41' = Symbol AS a FROM Trade
