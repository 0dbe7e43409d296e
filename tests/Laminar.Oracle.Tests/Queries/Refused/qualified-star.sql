-- fails: LAM0056 'u' is not a table of this query's FROM
SELECT u.* FROM Trade AS t
