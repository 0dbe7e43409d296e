-- fails: LAM0092 'Note' has many values in a group
SELECT Note FROM Trade GROUP BY Fee
