-- fails: LAM0191 back-references
SELECT Note ~ '(a)\1' AS a FROM Trade
