-- fails: LAM0061 'q' is an alias of the select list
SELECT Quantity AS q FROM Trade WHERE q > 1
