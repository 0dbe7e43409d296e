-- fails: LAM0073 || does not take INTEGER and INTEGER
SELECT Quantity || Quantity AS a FROM Trade
