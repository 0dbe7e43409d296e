SELECT t.Symbol AS s, t.Price p FROM Trade AS t
