SELECT a.Symbol, a.Fee, b.Symbol AS other FROM Trade a LEFT JOIN Trade b ON a.Fee = b.Fee AND a.Sell <> b.Sell
