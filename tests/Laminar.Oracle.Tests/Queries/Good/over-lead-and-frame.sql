-- rows: few.csv
-- LEAD and a frame that begins with the row are of one partition, and look ahead each as far as it says
SELECT Ts, Quantity, LEAD(Quantity) OVER (ORDER BY Ts) AS next, SUM(Quantity) OVER (ORDER BY Ts ROWS BETWEEN CURRENT ROW AND 3 FOLLOWING) AS four FROM Trade LATE DATA DROP
