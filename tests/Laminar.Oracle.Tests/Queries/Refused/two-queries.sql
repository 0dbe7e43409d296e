-- fails: LAM0024 one query is wanted here
SELECT Symbol FROM Trade; SELECT Note FROM Trade
