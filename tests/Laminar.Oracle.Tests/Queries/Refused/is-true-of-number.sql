-- fails: LAM0074 IS TRUE needs a condition (BOOLEAN), and this is INTEGER
SELECT Quantity IS TRUE AS a FROM Trade
