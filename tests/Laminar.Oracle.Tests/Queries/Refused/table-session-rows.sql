-- fails: LAM0300 SESSION(TABLE …) whose rows are not grouped by it
SELECT Symbol, window_start FROM TABLE(SESSION(TABLE Trade PARTITION BY Symbol, DESCRIPTOR(Ts), INTERVAL '5' SECOND))
