SELECT Symbol, Quantity FROM Trade WHERE Sell LIMIT 3
