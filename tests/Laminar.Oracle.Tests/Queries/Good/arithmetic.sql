SELECT Quantity + 1 AS a, Quantity - 1 AS b, Quantity * 2 AS c, Quantity / 3 AS d, Quantity % 3 AS e, -Quantity AS f, Price / 2 AS g, Fee * 2 AS h, Quantity * Fee AS i FROM Trade
