SELECT Symbol, 100 / (Quantity - 50) AS v FROM Trade
