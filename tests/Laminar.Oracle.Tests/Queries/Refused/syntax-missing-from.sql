-- fails: LAM0002 expected an expression, but the text ends here
SELECT Symbol Trade WHERE
