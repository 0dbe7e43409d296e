-- fails: LAM0056 'u' is not a table of this query's FROM, nor a window's name
SELECT u.Symbol FROM Trade AS t
