-- row by row
-- Rows that stay are never taken back, and NULL is one of NULL.
SELECT Symbol, Fee FROM Trade WHERE Quantity >= 50 INTERSECT SELECT Symbol, Fee FROM Trade WHERE Price > 11
