-- fails: LAM0005 this comment is never closed
SELECT Symbol /* FROM Trade
