-- fails: LAM0012 nothing follows this comma before FROM
SELECT Symbol, FROM Trade
