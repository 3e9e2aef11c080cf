#!/usr/bin/env bash
# Trains the small network once per preprocessing and prints what each reads right of the held-out faces and of
# PublicTest: the ablation table of docs/models/README.md. Finished runs are not repeated.
#   scripts/ablation.sh [DATA] [EPOCHS]
set -euo pipefail
cd "$(dirname "$0")/.."

data=${1:-../shared/data/fer2013/fer2013.zip}
epochs=${2:-8}
runs=${HUMORESQUE_RUNS:-$HOME/humoresque-runs}/ablation
pipelines=(
  standardized
  unit
  equalize,standardized
  clahe,standardized
  median,standardized
  stretch,standardized
  homomorphic,standardized
  illumination,standardized
)

mkdir -p "$runs"
for pipeline in "${pipelines[@]}"; do
  run=$runs/${pipeline//,/+}
  model=$run/humoresque-face-small.onnx
  if [ ! -f "$model" ]; then
    resume=()
    [ -f "$run/checkpoint.bin" ] && resume=(--resume)
    ./humoresque train expression --model humoresque-face-small --data "$data" --run "$run" --epochs "$epochs" \
      --sizes 32@0.75,44 --preprocess "$pipeline" --threads "${HUMORESQUE_THREADS:-2}" "${resume[@]}" --json \
      > "$run.held-out.json"
  fi
  ./humoresque evaluate expression --data "$data" --split publictest --model "$model" --json > "$run.publictest.json"
done

printf '%-28s %9s %10s %9s\n' preprocessing held-out PublicTest macro-F1
for pipeline in "${pipelines[@]}"; do
  run=$runs/${pipeline//,/+}
  field() { sed -n "s/.*\"$2\" *: *\([0-9.]*\).*/\1/p" "$1" | head -1; }
  printf '%-28s %9.4f %10.4f %9.4f\n' "$pipeline" "$(field "$run.held-out.json" accuracy)" \
    "$(field "$run.publictest.json" accuracy)" "$(field "$run.publictest.json" macroF1)"
done
