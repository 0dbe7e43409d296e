-- fails: LAM0092 'Price' has many values in a group
SELECT Symbol FROM Trade GROUP BY Symbol ORDER BY Price LIMIT 1
