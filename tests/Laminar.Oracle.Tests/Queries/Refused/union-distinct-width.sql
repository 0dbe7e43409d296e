-- fails: LAM0150 this query has 2 columns
SELECT Symbol FROM Trade UNION SELECT Symbol, Note FROM Trade
