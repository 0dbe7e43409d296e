-- fails: LAM0280 Code
-- asks Labels
SELECT t.Quantity FROM Trade AS t JOIN Labels AS l ON l.Text = t.Note
