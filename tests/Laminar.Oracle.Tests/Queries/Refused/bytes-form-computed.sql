-- fails: LAM0300 a form that is no constant
SELECT ENCODE(X'41', Note) AS a FROM Trade
