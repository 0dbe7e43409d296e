SELECT Symbol, CASE WHEN Quantity <> 50 THEN 100 / (Quantity - 50) END AS v FROM Trade
