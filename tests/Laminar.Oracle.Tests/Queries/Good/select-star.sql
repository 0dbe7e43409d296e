SELECT * FROM Trade WHERE Quantity > 100
