-- rows: few.csv
SELECT Quantity = Price AS a, Fee < Price AS b, Fee + Quantity AS c, Quantity * Price AS d, Settles < Ts AS e FROM Trade
