WITH big AS (SELECT * FROM Trade WHERE Quantity >= 100), cheap AS (SELECT Symbol, Price FROM big WHERE Price < 25) SELECT Symbol FROM cheap
