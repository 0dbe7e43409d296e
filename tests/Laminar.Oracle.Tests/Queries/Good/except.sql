-- row by row
-- A row goes when another query has it, too; NULL is one of NULL.
SELECT Symbol, Note FROM Trade WHERE NOT Sell EXCEPT SELECT Symbol, Note FROM Trade WHERE Price > 11 EXCEPT SELECT 'A', 'buy' FROM Trade WHERE Symbol = 'C'
