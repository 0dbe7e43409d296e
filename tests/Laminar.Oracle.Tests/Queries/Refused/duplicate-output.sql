-- fails: LAM0057 two output columns are named 'a'
SELECT Symbol AS a, Price AS a FROM Trade
