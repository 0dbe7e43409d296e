SELECT Customer, Note, SUM(Total) AS total, MAX(Note) AS last_note, FIRST_VALUE(Customer) AS fc, UPPER(Customer) || '!' AS shout
FROM "Order"
GROUP BY Customer, Note, TUMBLE(Placed, INTERVAL '1' HOUR)
