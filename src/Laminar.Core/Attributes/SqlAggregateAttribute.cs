using System;

namespace Laminar;

/// <summary>
/// Makes a struct an aggregate in SQL, by its name. default is the state of no rows. It has <c>void Add(…)</c>, <c>void Merge(in T later)</c>, <c>T Result()</c>,
/// and <c>void Remove(…)</c> like Add where it can take a row back, which aggregates over changelogs need. A struct without references is saved by its bytes;
/// another has <c>void Save(ref StateWriter)</c> and <c>void Load(ref StateReader)</c>. A row with NULL in a parameter that does not take it is passed over.
/// </summary>
/// <example><code>
/// [SqlAggregate]
/// public struct WeightedAverage
/// {
///     private double _sum, _weights;
///     public void Add(double value, double weight) { _sum += value * weight; _weights += weight; }
///     public void Merge(in WeightedAverage later) { _sum += later._sum; _weights += later._weights; }
///     public readonly double? Result() => _weights == 0 ? null : _sum / _weights;
/// }
/// // SELECT WeightedAverage(Price, Quantity) FROM Trade GROUP BY TUMBLE(INTERVAL '1' MINUTE)
/// </code></example>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class SqlAggregateAttribute : Attribute;
