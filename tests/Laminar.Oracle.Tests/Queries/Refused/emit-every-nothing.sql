-- fails: LAM0116 EMIT EVERY says when an aggregate hands out its groups
SELECT Symbol FROM Trade EMIT EVERY INTERVAL '1' SECOND
