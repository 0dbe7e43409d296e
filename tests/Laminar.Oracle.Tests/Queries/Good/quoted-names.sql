-- rows: few.csv
SELECT "Symbol", `Quantity` AS "how many", Price AS `select` FROM "Trade" AS `t`
