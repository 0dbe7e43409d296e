-- fails: LAM0017 there is a second EMIT here: join the two into one
SELECT COUNT(*) AS n FROM Trade EMIT CHANGES EMIT CHANGES
