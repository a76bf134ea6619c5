import Encoder
import Glibc

/// The forward pass by plain loops in double precision: what the encoder is compared with.
struct PlainEncoder {
  let model: TinyModel

  private typealias Rows = [[Double]]

  /// The hidden states of one sequence.
  func hiddenStates(of ids: [Int32]) -> [[Double]] {
    var hidden = ids.enumerated().map { place, id in
      zip(
        zip(row("embeddings.word.weight", Int(id)), row("embeddings.position", place)),
        row("embeddings.type", 0)
      ).map { $0.0 + $0.1 + $1 }
    }
    hidden = normalized(hidden, "embeddings.norm")
    for layer in 0..<TinyModel.configuration.layers {
      hidden = attended(hidden, "layers.\(layer).attention")
      let name = "layers.\(layer).feedforward"
      let inner = linear(hidden, "\(name).input").map { row in
        row.map { 0.5 * $0 * erfc(-$0 / 2.0.squareRoot()) }
      }
      hidden = normalized(sum(hidden, linear(inner, "\(name).output")), "\(name).norm")
    }
    return hidden
  }

  private func attended(_ hidden: Rows, _ name: String) -> Rows {
    let (queries, keys) = (linear(hidden, "\(name).query"), linear(hidden, "\(name).key"))
    let values = linear(hidden, "\(name).value")
    let size = TinyModel.configuration.width / TinyModel.configuration.heads
    let context = queries.map { query in
      query.indices.map { column in
        let head = column / size * size..<column / size * size + size
        let scores = keys.map { key in
          head.reduce(0) { $0 + query[$1] * key[$1] } / Double(size).squareRoot()
        }
        let weights = scores.map { exp($0) }
        let total = weights.reduce(0, +)
        return zip(weights, values).reduce(0) { $0 + $1.0 / total * $1.1[column] }
      }
    }
    return normalized(sum(hidden, linear(context, "\(name).output")), "\(name).norm")
  }

  private func linear(_ rows: Rows, _ name: String) -> Rows {
    let bias = (model.weights["\(name).bias"] ?? []).map(Double.init)
    let weights = bias.indices.map { row("\(name).weight", $0) }
    return rows.map { input in
      zip(weights, bias).map { weight, bias in
        zip(weight, input).reduce(bias) { $0 + $1.0 * $1.1 }
      }
    }
  }

  private func normalized(_ rows: Rows, _ name: String) -> Rows {
    let gain = (model.weights["\(name).weight"] ?? []).map(Double.init)
    let shift = (model.weights["\(name).bias"] ?? []).map(Double.init)
    return rows.map { row in
      let mean = row.reduce(0, +) / Double(row.count)
      let variance = row.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(row.count)
      return row.indices.map { (row[$0] - mean) / variance.squareRoot() * gain[$0] + shift[$0] }
    }
  }

  private func sum(_ left: Rows, _ right: Rows) -> Rows {
    zip(left, right).map { zip($0, $1).map(+) }
  }

  private func row(_ name: String, _ index: Int) -> [Double] {
    guard let values = model.weights[name],
      let shape = TinyModel.shapes.first(where: { $0.name == name })?.shape
    else { return [] }
    return values[index * shape[1]..<(index + 1) * shape[1]].map(Double.init)
  }
}
